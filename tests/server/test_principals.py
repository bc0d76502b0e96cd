"""Tokens, JSON Web Tokens, tickets, what is whose and how much somebody may have: without a server."""

import base64
import hmac
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from server.principals import Allowance, InvalidPrincipals, Principal, Principals, read_principals
from server.principals.holdings import Holdings
from server.principals.jwt import JwtRules, JwtVerifier, KeysUnavailable
from server.principals.quotas import Quotas
from server.principals.tickets import LIFE_S, Tickets
from server.protocol.errors import QueueFull, TokenExpired, TokenRefused, TooManySessions, Violation
from tests.server.principals import AUDIENCE, ISSUER, Login, write_principals

ANN = Principal(name="ann")


@pytest.fixture
def login(tmp_path: Path) -> Login:
    return Login(tmp_path)


@pytest.fixture
def known(tmp_path: Path, login: Login) -> Principals:
    return read_principals(Path(write_principals(tmp_path, login.rules, museum='secret; scopes = ["read"]')))


async def test_tokens_of_the_file_and_of_the_login_are_known_side_by_side(login: Login, known: Principals) -> None:
    assert known.of("secret").scopes == {"read"}
    asked = await known.identify(login.token(scope="generate admin else"))
    assert asked.name == "jwt:ann"
    assert asked.scopes == {"generate", "admin"}
    assert asked.until == pytest.approx(time.time() + 60, abs=5)


async def test_a_subject_called_like_a_principal_of_the_file_is_another(login: Login, known: Principals) -> None:
    assert (await known.identify(login.token("museum"))).name == "jwt:museum"


UNSIGNED, SHARED = b'{"alg":"none","kid":"first"}', b'{"alg":"HS256","kid":"first"}'


def encoded(data: bytes) -> str:
    """As the parts of a token are written."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def unsigned(login: Login) -> str:
    """The token with algorithm "none" and no signature."""
    return f"{encoded(UNSIGNED)}.{login.token().split('.')[1]}."


def confused(login: Login) -> str:
    """Signed with the published key as though it were a shared secret."""
    public = login.keys["first"].public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    signed = f"{encoded(SHARED)}.{login.token().split('.')[1]}"
    return f"{signed}.{encoded(hmac.digest(public, signed.encode(), 'sha256'))}"


def strangers(login: Login) -> str:
    """Signed by a key of the same name that was never published."""
    folder = login.path.parent / "other"
    folder.mkdir()
    return Login(folder).token()


FORGED: dict[str, tuple[Callable[[Login], str], type[Violation]]] = {
    "expired": (lambda login: login.token(life_s=-1), TokenExpired),
    "of another login": (lambda login: login.token(iss="https://evil.example/"), TokenRefused),
    "for another server": (lambda login: login.token(aud="else"), TokenRefused),
    "not good yet": (lambda login: login.token(nbf=time.time() + 60), TokenRefused),
    "without an end": (lambda login: login.token(exp=None), TokenRefused),
    "of nobody": (lambda login: login.token(""), TokenRefused),
    "of a name that hides a ticket": (lambda login: login.token("a~b"), TokenRefused),
    "altered": (lambda login: login.token()[:-8] + "AAAAAAAA", TokenRefused),
    "unsigned": (unsigned, TokenRefused),
    "signed by what is public": (confused, TokenRefused),
    "signed by a stranger": (strangers, TokenRefused),
    "no token": (lambda login: "a.b.c", TokenRefused),
    "nothing": (lambda login: "", TokenRefused),
    "not ASCII": (lambda login: "é.é.é", TokenRefused),
}


@pytest.mark.parametrize(("make", "error"), FORGED.values(), ids=FORGED.keys())
async def test_a_token_that_is_not_good_is_refused(
    make: Callable[[Login], str], error: type[Violation], login: Login, known: Principals
) -> None:
    with pytest.raises(error):
        await known.identify(make(login))


def test_a_new_key_is_fetched_once_it_is_named_and_not_for_every_unknown_one(login: Login) -> None:
    now = [100.0]
    rules = JwtRules(jwks=str(login.path), issuer=ISSUER, audience=AUDIENCE)
    verifier = JwtVerifier(rules, clock=lambda: now[0])
    verifier.fetch_keys()
    login.add("second")
    token = login.token(key="second")
    assert not verifier.wants_keys(token)  # fetched just now
    now[0] += 31
    assert verifier.wants_keys(token)
    assert not verifier.wants_keys(login.token(key="first"))
    verifier.fetch_keys()
    assert verifier.principal(token).name == "jwt:ann"


def test_keys_that_cannot_be_had_leave_the_known_ones_good(login: Login) -> None:
    verifier = JwtVerifier(JwtRules(jwks=str(login.path), issuer=ISSUER, audience=AUDIENCE))
    token = login.token()
    login.path.unlink()
    verifier.fetch_keys()
    assert verifier.principal(token).name == "jwt:ann"


@pytest.mark.parametrize(
    ("jwks", "says"),
    [
        ("absent.json", "no set of keys"),
        ("http://login.example/keys", "https"),
        ('{"keys": []}', "no key for"),
        ('{"keys": [{"kty": "oct", "k": "AAAA", "alg": "HS256"}]}', "no key for"),
        ('{"keys": [{"kty": "EC"}]}', "no set of keys"),
        ("[]", "no set of keys"),
    ],
)
def test_keys_that_are_none_are_refused_at_the_start(jwks: str, says: str, tmp_path: Path) -> None:
    if jwks[0] in "{[":
        (tmp_path / "keys.json").write_text(jwks)
        jwks = "keys.json"
    with pytest.raises(KeysUnavailable, match=says):
        JwtVerifier(JwtRules(jwks=jwks, issuer=ISSUER, audience=AUDIENCE), beside=tmp_path)


def test_an_algorithm_with_a_shared_secret_is_no_choice(tmp_path: Path, login: Login) -> None:
    with pytest.raises(InvalidPrincipals, match="HS256"):
        read_principals(Path(write_principals(tmp_path, login.rules + 'algorithms = ["HS256"]\n')))


# --- tickets ----------------------------------------------------------------------------------------------------------


def test_a_ticket_opens_one_session_once_and_fetches_assets_as_often_as_it_lasts() -> None:
    now = [0.0]
    tickets = Tickets(lambda: now[0])
    session, life_s = tickets.issue(ANN, "session")
    assets, _ = tickets.issue(ANN, "assets")
    assert life_s == LIFE_S["session"]
    assert tickets.redeem(session, "assets") is None
    assert tickets.redeem(session, "session") == ANN
    assert tickets.redeem(session, "session") is None
    for _ in range(2):
        found = tickets.redeem(assets, "assets")
        assert found is not None
        assert found.name == "ann"
        assert found.scopes == {"read"}
    now[0] = LIFE_S["assets"]
    assert tickets.redeem(assets, "assets") is None


def test_no_ticket_lasts_longer_than_its_token_and_a_clock_that_jumps_changes_none() -> None:
    steady, wall = [0.0], [1000.0]
    tickets = Tickets(lambda: steady[0], lambda: wall[0])
    ticket, life_s = tickets.issue(Principal(name="ann", until=1010.0), "session")
    wall[0] -= 86_400
    steady[0] = 9.0
    assert life_s == 10.0
    late, _ = tickets.issue(Principal(name="ann", until=-1e6), "session")
    assert tickets.redeem(late, "session") is None
    assert tickets.redeem(ticket, "session") is not None


def test_somebodys_many_tickets_push_out_their_own_and_nobody_elses() -> None:
    tickets = Tickets()
    other, _ = tickets.issue(Principal(name="bob"), "assets")
    first, _ = tickets.issue(ANN, "assets")
    for _ in range(100):
        tickets.issue(ANN, "assets")
    assert tickets.redeem(first, "assets") is None
    assert tickets.redeem(other, "assets") is not None


@pytest.mark.parametrize("text", ["", "~", "ann~", "ann~guessed", "bob~guessed", "~" * 5000])
def test_a_ticket_that_was_never_made_is_nobodys(text: str) -> None:
    tickets = Tickets()
    tickets.issue(ANN, "session")
    assert tickets.redeem(text, "session") is None


# --- what is whose ----------------------------------------------------------------------------------------------------


def test_what_was_offered_to_one_is_not_anothers_and_outlives_the_server(tmp_path: Path) -> None:
    path = tmp_path / "store" / "holdings.sqlite"
    holdings = Holdings(path)
    for digest in ("a", "both"):
        holdings.note("ann", digest)
    holdings.note("bob", "both")
    holdings.close()
    again = Holdings(path)
    assert [again.holds("ann", digest) for digest in ("a", "both", "c")] == [True, True, False]
    assert [again.holds("bob", digest) for digest in ("a", "both")] == [False, True]
    assert again.forget("ann") == ["a"]
    assert not again.holds("ann", "both")
    assert again.holds("bob", "both")
    assert path.stat().st_mode & 0o077 == 0


def test_what_cannot_be_written_while_another_holds_the_database_is_written_later(tmp_path: Path) -> None:
    path = tmp_path / "holdings.sqlite"
    holdings, other = Holdings(path), Holdings(path)
    other._database.execute("BEGIN IMMEDIATE")
    holdings.note("ann", "a")
    assert holdings.holds("ann", "a")
    other._database.execute("COMMIT")
    holdings.note("ann", "b")
    assert other.holds("ann", "a")


# --- how much ---------------------------------------------------------------------------------------------------------


def test_more_jobs_than_somebody_may_have_are_refused_with_a_time_to_ask_again() -> None:
    now = [0.0]
    quotas = Quotas(jobs=2, clock=lambda: now[0])
    for job in ("a", "b"):
        quotas.queue_job(ANN, job)
    with pytest.raises(QueueFull) as full:
        quotas.queue_job(ANN, "c")
    assert (full.value.job, full.value.retry_after_ms) == ("c", 1000)
    quotas.queue_job(Principal(name="bob"), "a")
    for _ in range(20):  # one of ann's jobs ends every five seconds
        now[0] += 5
        quotas.end_job(ANN)
        quotas.queue_job(ANN, "d")
    with pytest.raises(QueueFull) as slow:
        quotas.queue_job(ANN, "e")
    assert 4000 <= (slow.value.retry_after_ms or 0) <= 5000


def test_ones_own_bounds_come_before_the_settings() -> None:
    quotas = Quotas(sessions=1, jobs=1)
    rich = Principal(name="rich", allowance=Allowance(sessions=2, jobs=3))
    for _ in range(2):
        quotas.open_session(rich)
    for job in "abc":
        quotas.queue_job(rich, job)
    with pytest.raises(TooManySessions):
        quotas.open_session(rich)
    quotas.open_session(ANN)
    with pytest.raises(TooManySessions):
        quotas.open_session(ANN)
    quotas.close_session(ANN)
    quotas.open_session(ANN)
