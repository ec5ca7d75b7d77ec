project = "Site"
extensions = ["myst_parser"]
root_doc = "article"
html_static_path = ["_static"]
html_js_files = ["py-memory/py-memory.min.js"]
suppress_warnings = ["misc.highlighting_failure"]
