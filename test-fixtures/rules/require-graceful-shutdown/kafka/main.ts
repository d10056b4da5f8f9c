import { Kafka } from 'kafkajs';

async function main(): Promise<void> {
  const consumer = new Kafka({ brokers: ['kafka:9092'] }).consumer({ groupId: 'mails' });
  await consumer.connect();
  await consumer.run({ eachMessage: async ({ message }) => console.log(message.offset) }); // ~> missing
}

main().catch(console.error);
