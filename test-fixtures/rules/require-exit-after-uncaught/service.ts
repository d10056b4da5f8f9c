import { Logger } from '@nestjs/common';

export class Guardian {
  private readonly logger = new Logger('Guardian');

  install(): void {
    process.on('uncaughtException', this.handle); // ~> livesOn
    process.on('unhandledRejection', error => this.handle(error as Error)); // ~> livesOn
  }

  private readonly handle = (error: Error): void => {
    this.logger.error(error.message, error.stack);
  };
}
