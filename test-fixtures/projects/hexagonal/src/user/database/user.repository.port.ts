import type { User } from '../domain/user.entity.js';

export interface UserRepositoryPort {
  find(id: string): Promise<User | undefined>;
}
