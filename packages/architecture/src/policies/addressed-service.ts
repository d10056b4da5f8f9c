import type { ServiceConfig } from '@plimsoll/config';

/** Names of variables that hold where something is reached, and of what is no service of the project there. */
const holdsAddress = /_(?:URL|URI|HOST|HOSTNAME|ADDR|ADDRESS|ENDPOINT|ORIGIN|TARGET|BASE)$/;
const ofStores = /_(?:DB|DATABASE|PG|POSTGRES|MYSQL|MONGO|REDIS|CACHE|KAFKA|QUEUE|SQS|SNS|AMQP|TOPIC|BUCKET)_/;
const suffix = /-(?:service|svc|api|server|app|backend)$/;

/** The service that a call is meant for, by the constants and names of variables in it: the first that tells. */
export function addressedService(
  mentions: readonly string[],
  services: readonly ServiceConfig[],
): ServiceConfig | undefined {
  for (const mention of mentions) {
    const found = services.filter(service => isMeant(mention, service));
    if (found.length > 0) return found.sort((a, b) => b.name.length - a.name.length)[0];
  }
  return undefined;
}

function isMeant(mention: string, { name, addresses = [] }: ServiceConfig): boolean {
  const host = hostOf(mention);
  if (addresses.some(address => address === mention || (host !== undefined && address.toLowerCase() === host)))
    return true;
  const plain = bare(name);
  if (host !== undefined) {
    const [label = ''] = host.split('.', 1);
    return bare(label) === plain || bare(label.replace(suffix, '')) === plain;
  }
  if (!/^[A-Z][A-Z0-9_]*$/.test(mention) || !holdsAddress.test(mention) || ofStores.test(mention)) return false;
  const words = mention.split('_');
  return words.some((_, index) => bare(words.slice(0, index).join('')) === plain);
}

/** The host of an address, also of one that is put together: `http://orders:3000/`, `orders:50051`, `dns:///orders:80`. */
function hostOf(text: string): string | undefined {
  const [, host] =
    /^[a-z][a-z+.-]*:\/{2,3}(?:[^@/]*@)?([\w.-]+)/i.exec(text) ?? /^([a-z][\w.-]*):\d{2,5}(?:\/|$)/i.exec(text) ?? [];
  return host?.toLowerCase();
}

function bare(name: string): string {
  return name.toLowerCase().replace(/[-_ .]/g, '');
}
