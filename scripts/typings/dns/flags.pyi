AD: int
