CREATE TABLE orders (
  id bigserial PRIMARY KEY, -- ~> sql-schema:numberedKey
  customer_id uuid NOT NULL REFERENCES customers (id), -- ~> sql-schema:unindexedReference
  placed_at timestamp NOT NULL, -- ~> sql-schema:noZone
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now() -- ~> sql-schema:unkeptUpdate
);

CREATE TABLE customers ( -- ~> sql-schema:noPrimaryKey sql-schema:noTimes
  id uuid,
  name text,
  note text
);
