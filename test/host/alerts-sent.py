"""What a channel does with one finding: python3 -I -B alerts-sent.py HOST-PROGRAMS ROOT; prints what could not be told."""
import json
import sys

sys.path.insert(0, sys.argv[1])
import alerts
from places import Places

print(json.dumps(alerts.tell(Places(sys.argv[2]), "mail1", "a-release", [{"kind": "path", "name": "/etc/a", "class": "hand-edited"}])))
