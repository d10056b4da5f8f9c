import { Injectable, Logger } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';

class Invoice {
  id!: string;
}

@Injectable()
export class InvoiceService {
  private readonly logger = new Logger(InvoiceService.name);

  constructor(@InjectRepository(Invoice) private readonly invoices: Repository<Invoice>) {}

  async open(): Promise<Invoice[]> {
    try {
      return await this.invoices.find();
      // ~v loggedOnly
    } catch (error) {
      this.logger.error('could not read invoices', error);
      return [];
    }
  }

  async void(id: string): Promise<void> {
    try {
      await this.invoices.update({ id }, {});
      // ~v reasonless
    } catch {
      this.logger.error(`could not void ${id}`);
    }
  }

  async remind(id: string): Promise<void> {
    try {
      await this.invoices.update({ id }, {});
    } catch (error) {
      this.logger.warn(`could not remind ${id}`, error);
    }
  }
}
