import Hapi from '@hapi/hapi';

const init = async (): Promise<void> => {
  const server = Hapi.server({ port: 8080 });
  await server.start(); // ~> missing
};

await init();
