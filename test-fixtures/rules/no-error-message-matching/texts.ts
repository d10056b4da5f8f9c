export const CLOSED = 'account closed';
