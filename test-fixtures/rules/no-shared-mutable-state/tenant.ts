let tenant = 'none';

/** A handler of another module calls it. */
export function setTenant(name: string): void {
  tenant = name; // ~> shared
}

export const currentTenant = (): string => tenant;
