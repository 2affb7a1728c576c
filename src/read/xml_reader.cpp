// SPDX-License-Identifier: Apache-2.0
// The XML notation: <unit>, or several of them in <units>.
#include <algorithm>

#include "base/text.hpp"
#include "read/xml_unit.hpp"

namespace uoc::read {
namespace {

using base::XmlKind;
using base::XmlNode;

class XmlDocumentReader {
 public:
  XmlDocumentReader(const base::XmlDocument& xml, Document& document, Faults& faults, const Context& context,
                    XmlUnitReader::Comments comments)
      : xml_(xml), document_(document), faults_(faults), reader_(document, faults, context, comments) {}

  void run() {
    const XmlNode& root = *xml_.root();
    reader_.add_markup(0, std::min(xml_.nodes().front().range.begin, root.range.begin));
    if (root.name != "unit" && root.name != "units") return refuse(root);
    document_.units.reserve(root.name == "unit" ? 1 : root.children.size());
    for (const XmlNode& node : xml_.nodes()) {
      if (&node == &root)
        read_root(root);
      else
        outside(node);
    }
    if (document_.units.empty())
      faults_.add(kUnitUnreadable, root.range.begin, root.name_range.end, "`<units>` holds no unit").with_hint("write a `<unit>` into it");
    else
      reader_.release_comments(document_.units.back(), "end");
  }

 private:
  void refuse(const XmlNode& root) {
    std::string hint = did_you_mean_hint(root.name, {"unit", "units"});
    if (hint.empty()) hint = "a file of units starts with `<unit>` or `<units>`";
    faults_.add(kXmlUnknown, root.range.begin, root.range.end,
                "the root `<" + std::string(root.name) + ">` is no unit of competency; nothing in it was read")
        .with_hint(std::move(hint));
  }

  void read_root(const XmlNode& root) {
    if (root.name == "unit") return read_unit(root);
    reader_.check_attributes(root, {"format"});
    reader_.check_format(root);
    reader_.add_markup(root.range.begin, root.inner.begin);
    reader_.add_markup(root.inner.end, root.range.end);
    for (const XmlNode& node : root.children) {
      if (node.kind == XmlKind::element && node.name == "unit")
        read_unit(node);
      else
        outside(node);
    }
  }

  void read_unit(const XmlNode& node) { reader_.read(node, document_.units.emplace_back()); }

  void outside(const XmlNode& node) {
    if (node.kind == XmlKind::comment) return reader_.hold_comment(node);
    if (node.kind == XmlKind::text || node.kind == XmlKind::cdata) {
      faults_.add(kTextNotPlaced, node.range.begin, node.range.end, "this text stands outside of a unit: " + quoted(node.value))
          .with_hint("put it into the unit it belongs to");
      return;
    }
    reader_.report_unknown(node, "`<units>`", {"unit"});
  }

  const base::XmlDocument& xml_;
  Document& document_;
  Faults& faults_;
  XmlUnitReader reader_;
};

}  // namespace

Document read_xml(const base::SourceFile& file, base::FileId id, const Context& context) {
  Document document;
  document.notation = model::Notation::xml;
  Faults faults(id, document.diagnostics);
  const base::XmlDocument xml(file.bytes());
  if (const auto& fault = xml.fault()) {
    const auto& rule = fault->kind == base::XmlFault::Kind::doctype ? kXmlDoctype : kXmlMalformed;
    faults.add(rule, fault->range.begin, fault->range.end, fault->message).with_hint(fault->hint);
    return document;
  }
  const auto comments = file.bytes().find("<!--") == std::string_view::npos ? XmlUnitReader::Comments::none : XmlUnitReader::Comments::some;
  XmlDocumentReader(xml, document, faults, context, comments).run();
  std::sort(document.trivia.begin(), document.trivia.end(),
            [](const model::Trivia& a, const model::Trivia& b) { return a.span < b.span; });
  return document;
}

}  // namespace uoc::read
