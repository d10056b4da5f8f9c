import { defineLibrary } from '../fact.js';

/** Types only: what API Gateway hands to a function is what a client has sent. */
export const awsLambda = defineLibrary({
  module: 'aws-lambda',
  versions: '*',
  source: 'https://docs.aws.amazon.com/lambda/latest/dg/services-apigateway.html#apigateway-example-event',
  facts: [
    {
      api: 'APIGatewayProxyEventBase',
      clientData: [
        'body',
        'headers',
        'multiValueHeaders',
        'path',
        'pathParameters',
        'queryStringParameters',
        'multiValueQueryStringParameters',
      ],
    },
    {
      api: 'APIGatewayProxyEventV2WithRequestContext',
      clientData: [
        'body',
        'cookies',
        'headers',
        'pathParameters',
        'queryStringParameters',
        'rawPath',
        'rawQueryString',
      ],
    },
  ],
});
