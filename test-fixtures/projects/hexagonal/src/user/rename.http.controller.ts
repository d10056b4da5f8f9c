import type { RenameUserService } from './commands/rename-user.service.js';

export const rename = (email: string | undefined) => email?.toLowerCase();
export const handle = (service: RenameUserService, id: string) => service.run(id);
