SELECT 1; -- ~> migrations:emptyDown
