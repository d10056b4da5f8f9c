CREATE TABLE berths (
  id bigserial PRIMARY KEY,
  name text NOT NULL,
  length_m integer NOT NULL,
  taken_since timestamp
);
