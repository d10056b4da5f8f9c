ALTER TABLE customers DROP COLUMN note; -- ~> migrations:destructive
