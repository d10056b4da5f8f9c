/** A test hangs nobody but itself. */
export const ready = () => fetch('http://localhost:3000/ready');
