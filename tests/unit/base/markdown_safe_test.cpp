// SPDX-License-Identifier: Apache-2.0
// Markdown of settings and remarks on our own pages: nothing in it is code, and no word of it is lost.
#include <catch2/catch.hpp>

#include "base/markdown.hpp"

using uoc::base::markdown_to_safe_html;

TEST_CASE("markdown in a page keeps its form") {
  CHECK(markdown_to_safe_html("**bold** [here](https://example.org/a?b=1&c)") == "<p><strong>bold</strong> <a href=\"https://example.org/a?b=1&amp;c\">here</a></p>\n");
  CHECK(markdown_to_safe_html("- a\n- b\n") == "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n");
  CHECK(markdown_to_safe_html("see [part](../a.html#x) or [mail](mailto:a@b.c)") ==
        "<p>see <a href=\"../a.html#x\">part</a> or <a href=\"mailto:a@b.c\">mail</a></p>\n");
}

TEST_CASE("markup, pictures, headings and links to code become text") {
  CHECK(markdown_to_safe_html("a <script>alert(1)</script> <b onclick=x>c</b>") ==
        "<p>a &lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick=x&gt;c&lt;/b&gt;</p>\n");
  CHECK(markdown_to_safe_html("<div>\nleft\n</div>") == "<p>&lt;div&gt;\nleft\n&lt;/div&gt;</p>\n");
  CHECK(markdown_to_safe_html("<!-- note -->") == "<p>&lt;!-- note --&gt;</p>\n");
  CHECK(markdown_to_safe_html("![a *map*](https://example.org/x.png)") == "<p>a <em>map</em></p>\n");
  CHECK(markdown_to_safe_html("# Head") == "<p><strong>Head</strong></p>\n");
  CHECK(markdown_to_safe_html("[x](javascript:alert(1))") == "<p>[x](javascript:alert(1))</p>\n");
  CHECK(markdown_to_safe_html("[*x*](JaVaScript:y)") == "<p>[<em>x</em>](JaVaScript:y)</p>\n");
  CHECK(markdown_to_safe_html("[x](data:text/html,y)") == "<p>[x](data:text/html,y)</p>\n");
  CHECK(markdown_to_safe_html("[x](file:///etc/passwd)") == "<p>[x](file:///etc/passwd)</p>\n");
}
