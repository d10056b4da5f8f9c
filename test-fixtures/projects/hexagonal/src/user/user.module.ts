import { RenameUserService } from './commands/rename-user.service.js';
import { PgUserRepository } from './database/user.repository.js';

export const userModule = new RenameUserService(new PgUserRepository());
