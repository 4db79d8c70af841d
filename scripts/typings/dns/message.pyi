from collections.abc import Iterator

from dns.rcode import Rcode
from dns.rdata import Rdata
from dns.rdatatype import RdataType

class RRset:
    rdtype: RdataType
    def __iter__(self) -> Iterator[Rdata]: ...

class Message:
    flags: int
    answer: list[RRset]
    def rcode(self) -> Rcode: ...

class QueryMessage(Message): ...

def make_query(qname: str, rdtype: str, *, use_edns: int) -> QueryMessage: ...
