import { User } from '../domain/user.entity.js';
import type { UserRepositoryPort } from './user.repository.port.js';

export class PgUserRepository implements UserRepositoryPort {
  async find(id: string): Promise<User | undefined> {
    return new User(id, `${id}@example.org`);
  }
}
