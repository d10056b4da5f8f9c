export const port = process.env['PORT'] ?? '3000';
export const feed = process.env['ORDER_FEED']; // ~> env-documented:undocumented
