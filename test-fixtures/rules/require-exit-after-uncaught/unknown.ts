declare const panic: (error: unknown) => void;

process.on('uncaughtException', error => panic(error));
process.on('unhandledRejection', panic);
