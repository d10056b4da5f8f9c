import PgBoss from 'pg-boss';

const boss = new PgBoss('postgres://jobs');
boss.on('error', console.error);
await boss.start();
await boss.work('mails', async () => undefined); // ~> missing
