# What dane-policy uses of python3-dnspython 2.7, Debian 13's, for checkers on a machine without it.
