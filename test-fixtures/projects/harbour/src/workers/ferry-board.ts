import { createServer } from 'node:http';

/** Shows the next ferries at the quay, in a process of its own. */
const board = createServer((_request, response) => response.end('no ferries today'));
board.listen(8090);
process.on('SIGTERM', () => process.exit(0));
