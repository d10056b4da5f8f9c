import type { UserRepositoryPort } from '../database/user.repository.port.js';
import { rename } from '../rename.http.controller.js'; // ~> layers:direct

export class RenameUserService {
  constructor(private readonly users: UserRepositoryPort) {}

  async run(id: string): Promise<string | undefined> {
    return rename((await this.users.find(id))?.email);
  }
}
