export const retry = 3;
