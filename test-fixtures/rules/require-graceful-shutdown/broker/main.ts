import { connect } from 'amqplib';

const connection = await connect('amqp://broker');
connection.on('error', console.error);
const channel = await connection.createChannel();
channel.on('error', console.error);
await channel.consume('mails', message => message && channel.ack(message)); // ~> missing
