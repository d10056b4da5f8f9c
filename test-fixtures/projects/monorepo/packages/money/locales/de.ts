export const de = 'de';
