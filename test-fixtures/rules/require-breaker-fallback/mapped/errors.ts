export const statusOf = (error: { code?: string }): number => (error.code === 'EOPENBREAKER' ? 503 : 500);
