// SPDX-License-Identifier: Apache-2.0
#include "support/documents.hpp"

#include <zip.h>

#include <memory>
#include <stdexcept>

namespace uoc::tests {

std::string zip_of(const std::vector<std::pair<std::string, std::string>>& entries) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* target = zip_source_buffer_create(nullptr, 0, 0, &error);
  zip_source_keep(target);
  zip_t* zip = zip_open_from_source(target, ZIP_TRUNCATE, &error);
  if (zip == nullptr) throw std::runtime_error("no archive can be made");
  for (const auto& [name, bytes] : entries)
    zip_file_add(zip, name.c_str(), zip_source_buffer(zip, bytes.data(), bytes.size(), 0), ZIP_FL_ENC_UTF_8);
  if (zip_close(zip) != 0) throw std::runtime_error("the archive cannot be written");
  zip_source_open(target);
  zip_stat_t status;
  zip_source_stat(target, &status);
  std::string out(status.size, '\0');
  zip_source_read(target, out.data(), out.size());
  zip_source_close(target);
  zip_source_free(target);
  return out;
}

namespace {

std::string part(const std::string& name, const std::string& content) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><w:" + name + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">" +
         content + "</w:" + name + ">";
}

}  // namespace

std::string docx_of(const std::string& body, const std::string& numbering) {
  std::vector<std::pair<std::string, std::string>> entries{{"word/document.xml", part("document", "<w:body>" + body + "</w:body>")}};
  if (!numbering.empty()) entries.emplace_back("word/numbering.xml", part("numbering", numbering));
  return zip_of(entries);
}

std::string paragraph(const std::string& text) { return "<w:p><w:r><w:t xml:space=\"preserve\">" + text + "</w:t></w:r></w:p>"; }

std::string list_item(const std::string& text, int level, int list) {
  return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + std::to_string(level) + "\"/><w:numId w:val=\"" + std::to_string(list) +
         "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
}

std::string pdf_of(const std::vector<std::vector<Printed>>& pages) {
  std::vector<std::string> objects;  // object n stands at index n - 1
  std::string kids;
  const auto page_object = [](std::size_t i) { return 4 + 2 * i; };
  for (std::size_t i = 0; i < pages.size(); ++i) kids += std::to_string(page_object(i)) + " 0 R ";
  objects.emplace_back("<< /Type /Catalog /Pages 2 0 R >>");
  objects.push_back("<< /Type /Pages /Kids [" + kids + "] /Count " + std::to_string(pages.size()) + " >>");
  objects.emplace_back("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>");
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::string content = "BT /F1 10 Tf\n";
    for (const auto& printed : pages[i]) {
      std::string text;
      for (const char c : printed.text) text.append(c == '(' || c == ')' || c == '\\' ? "\\" : "").append(1, c);
      content += "1 0 0 1 " + std::to_string(printed.x) + " " + std::to_string(printed.y) + " Tm (" + text + ") Tj\n";
    }
    content += "ET";
    objects.push_back("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents " +
                      std::to_string(page_object(i) + 1) + " 0 R >>");
    objects.push_back("<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream");
  }
  std::string out = "%PDF-1.4\n", table;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    std::string offset = std::to_string(out.size());
    table += std::string(10 - offset.size(), '0') + offset + " 00000 n \n";
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(out.size()), size = std::to_string(objects.size() + 1);
  return out + "xref\n0 " + size + "\n0000000000 65535 f \n" + table + "trailer << /Size " + size + " /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

}  // namespace uoc::tests
