from dns.rdata import Rdata

class Name:
    def to_text(self) -> str: ...

class MX(Rdata):
    exchange: Name
