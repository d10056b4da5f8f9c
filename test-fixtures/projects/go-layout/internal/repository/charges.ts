export const save = (id: string, fee: number) => `${id} ${fee}`;
