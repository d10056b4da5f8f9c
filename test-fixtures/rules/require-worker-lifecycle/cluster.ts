import cluster from 'node:cluster';

/** The cluster hears the end of each of its processes. */
cluster.on('exit', worker => {
  console.error(`worker ${worker.id} ended`);
  cluster.fork();
});

for (let index = 0; index < 4; index++) cluster.fork();
