"""What short texts gave, remembered: many rules ask for the same few texts. Bounded in number and length."""

from collections.abc import Callable
from functools import lru_cache, wraps


def short[*Rest, R](up_to: int, texts: int) -> Callable[[Callable[[str, *Rest], R]], Callable[[str, *Rest], R]]:
    """Has a function of a text remember what the last `texts` of at most `up_to` characters gave."""

    def keep(work_out: Callable[[str, *Rest], R]) -> Callable[[str, *Rest], R]:
        remembered = lru_cache(maxsize=texts)(work_out)

        @wraps(work_out)
        def answer(text: str, *rest: *Rest) -> R:
            return (remembered if len(text) <= up_to else work_out)(text, *rest)

        return answer

    return keep
