"""The long stages of a build, each a pure function of picklable values, run over worker processes."""
