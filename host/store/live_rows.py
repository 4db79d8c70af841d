"""What the mail database holds, as its catalog and its tables say it (catalog.py)."""
import typing


class DomainRow(typing.TypedDict):
    """A row of virtual_domains."""

    name: str
    enabled: bool


class MailboxRow(typing.TypedDict):
    """A row of virtual_users, with the name of its domain."""

    email: str
    domain: str | None
    quota_mb: int | None
    enabled: bool


class AliasRow(typing.TypedDict):
    """A row of virtual_aliases, with the name of its domain."""

    source: str
    destination: str
    domain: str | None


class NameRow(typing.TypedDict):
    """A row of sitec_domains or sitec_roles."""

    name: str


class AccountRow(typing.TypedDict):
    """A row of sitec_accounts."""

    email: str
    removed_at: typing.NotRequired[str | None]
    display_name: typing.NotRequired[str | None]
    receives: typing.NotRequired[bool | None]
    sends: typing.NotRequired[bool | None]


class OwnAliasRow(typing.TypedDict):
    """A row of sitec_aliases."""

    source: str
    destination: str


class AliasDomainRow(typing.TypedDict):
    """A row of sitec_alias_domains."""

    name: str
    target: str


class SenderRow(typing.TypedDict):
    """A row of sitec_senders."""

    login: str
    sender: str


class SpamRow(typing.TypedDict):
    """A row of sitec_spam_settings."""

    email: str
    junk: float | None
    reject: float | None
    allow_senders: list[str]
    junk_senders: list[str]
    from_site: bool


class LiveRole(typing.TypedDict):
    """A role of the server."""

    name: str
    verifier: str | None
    schema_owner: typing.NotRequired[str | None]
    login: bool
    connection_limit: int
    may: list[str]
    until: str | None
    settings: list[str]
    member_of: list[str]


class LiveGrant(typing.TypedDict):
    """Something that a role may do."""

    role: str
    what: str


class Live(typing.TypedDict):
    """What a database holds: tables that it has, and what its catalog says."""

    virtual_domains: typing.NotRequired[list[DomainRow]]
    virtual_users: typing.NotRequired[list[MailboxRow]]
    virtual_aliases: typing.NotRequired[list[AliasRow]]
    sitec_domains: typing.NotRequired[list[NameRow]]
    sitec_accounts: typing.NotRequired[list[AccountRow]]
    sitec_aliases: typing.NotRequired[list[OwnAliasRow]]
    sitec_alias_domains: typing.NotRequired[list[AliasDomainRow]]
    sitec_senders: typing.NotRequired[list[SenderRow]]
    sitec_spam_settings: typing.NotRequired[list[SpamRow]]
    sitec_roles: typing.NotRequired[list[NameRow]]
    roles: list[LiveRole]
    grants: list[LiveGrant]
    schema: dict[str, str]
