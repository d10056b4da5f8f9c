module.exports.cancel = async function cancel(orders, id) {
  const order = await orders.find(id);
  if (!order) throw new Error(`no order ${id}`); // ~> untyped
};
