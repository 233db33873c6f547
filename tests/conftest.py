pytest_plugins = ["pytester", "tests.no_skips"]
