import { port } from './main.js'; // ~> thin-entrypoint:imported
import { sendMail } from '../../mails/src/client.js'; // ~> service-isolation:undeclared

export async function report(): Promise<string> {
  await sendMail('ops@example.com');
  return `listening on ${port}`;
}
