import { HttpService } from '@nestjs/axios';
import { Injectable } from '@nestjs/common';
import { firstValueFrom } from 'rxjs';

@Injectable()
export class Rates {
  constructor(private readonly http: HttpService) {}

  async latest(): Promise<unknown> {
    const answer = await firstValueFrom(this.http.get('https://rates.test/latest', { timeout: 2_000 })); // ~> unguarded
    return answer.data;
  }
}
