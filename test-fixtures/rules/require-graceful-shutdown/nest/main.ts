import { NestFactory } from '@nestjs/core';

class AppModule {}

async function bootstrap(): Promise<void> {
  const app = await NestFactory.create(AppModule);
  await app.listen(3000); // ~> missing
}
void bootstrap();
