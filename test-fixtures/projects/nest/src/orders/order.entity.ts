export class Order {
  id = '';
}
