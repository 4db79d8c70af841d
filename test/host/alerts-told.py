"""What channels are told over several looks: python3 -I -B alerts-told.py HOST-PROGRAMS ROOT LOOKS; a look is {findings, away}, and away are channels that do not answer."""
import json
import sys

sys.path.insert(0, sys.argv[1])
from report import alerts
from base.paths import Paths


def main(root, looks):
    away, told = set(), []

    def channel(name):
        def send(_, message, topic):
            if name in away:
                raise OSError("the secret word did not help")
            told.append([name, message])
        return send

    alerts.post, alerts.submit = channel("webhook"), channel("relay")
    for look in looks:
        away.clear()
        away.update(look.get("away", ()))
        told.clear()
        problems = alerts.tell(Paths(root), "mail1", "a-release", look["findings"])
        print(json.dumps({"told": told, "problems": problems}))


main(sys.argv[2], json.loads(sys.argv[3]))
