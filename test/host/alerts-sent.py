"""What a channel does with one finding: python3 -I -B alerts-sent.py HOST-PROGRAMS ROOT; prints what could not be told."""
import json
import sys

sys.path.insert(0, sys.argv[1])
from report import alerts
from base.paths import Paths

print(json.dumps(alerts.tell(Paths(sys.argv[2]), "mail1", "a-release", [{"kind": "path", "name": "/etc/a", "class": "hand-edited"}])))
