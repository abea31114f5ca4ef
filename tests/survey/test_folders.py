from newsarchive.survey.folders import folders_of, large_folders


def test_a_document_belongs_to_its_folder_and_to_all_above_up_to_its_source() -> None:
    assert folders_of("dump/a/b/x.txt", "a/b/x.txt") == ("dump/a/b", "dump/a", "dump")
    assert folders_of("dump/x.txt", "x.txt") == ("dump",)
    assert folders_of("x.txt", "x.txt") == ("",)


def test_records_lie_in_their_container() -> None:
    assert folders_of("dump/a.jsonl", "a.jsonl", "7") == ("dump/a.jsonl", "dump")


def test_only_large_folders_teach_and_small_ones_count_in_those_above() -> None:
    places = {("d/a", "d"): 7, ("d/b", "d"): 6, ("d/c", "d"): 30, ("e",): 11}

    assert large_folders(places) == {"d": 43, "d/c": 30}


def test_of_folders_with_the_same_documents_one_is_enough() -> None:
    assert large_folders({("d/a/b", "d/a", "d"): 20}) == {"d/a/b": 20}
