from digest.stories.copies import fold


def test_nothing_folds_to_nothing() -> None:
    assert fold([]) == ((), ())
