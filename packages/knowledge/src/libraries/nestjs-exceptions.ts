import { defineLibrary } from '../fact.js';

/** Each exception takes the error behind it in its last argument: `new BadRequestException('…', { cause: error })`. */
export const nestjsExceptions = defineLibrary({
  module: '@nestjs/common',
  versions: '>=10',
  source: 'https://docs.nestjs.com/exception-filters#throwing-standard-exceptions',
  facts: [
    { api: 'new HttpException', cause: { at: 2, property: 'cause' } },
    { api: 'new BadGatewayException', cause: { at: 1, property: 'cause' } },
    { api: 'new BadRequestException', cause: { at: 1, property: 'cause' } },
    { api: 'new ConflictException', cause: { at: 1, property: 'cause' } },
    { api: 'new ForbiddenException', cause: { at: 1, property: 'cause' } },
    { api: 'new GatewayTimeoutException', cause: { at: 1, property: 'cause' } },
    { api: 'new GoneException', cause: { at: 1, property: 'cause' } },
    { api: 'new HttpVersionNotSupportedException', cause: { at: 1, property: 'cause' } },
    { api: 'new ImATeapotException', cause: { at: 1, property: 'cause' } },
    { api: 'new InternalServerErrorException', cause: { at: 1, property: 'cause' }, answers: { status: 500 } },
    { api: 'new MethodNotAllowedException', cause: { at: 1, property: 'cause' } },
    { api: 'new MisdirectedException', cause: { at: 1, property: 'cause' } },
    { api: 'new NotAcceptableException', cause: { at: 1, property: 'cause' } },
    { api: 'new NotFoundException', cause: { at: 1, property: 'cause' } },
    { api: 'new NotImplementedException', cause: { at: 1, property: 'cause' } },
    { api: 'new PayloadTooLargeException', cause: { at: 1, property: 'cause' } },
    { api: 'new PreconditionFailedException', cause: { at: 1, property: 'cause' } },
    { api: 'new RequestTimeoutException', cause: { at: 1, property: 'cause' } },
    { api: 'new ServiceUnavailableException', cause: { at: 1, property: 'cause' } },
    { api: 'new UnauthorizedException', cause: { at: 1, property: 'cause' } },
    { api: 'new UnprocessableEntityException', cause: { at: 1, property: 'cause' } },
    { api: 'new UnsupportedMediaTypeException', cause: { at: 1, property: 'cause' } },
  ],
});
