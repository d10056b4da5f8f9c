/** Cents a metre and day. May change with every council meeting, and so is nobody's business but billing's. */
export const tariffs: Readonly<Record<'quay' | 'anchorage', number>> = { quay: 340, anchorage: 120 };
